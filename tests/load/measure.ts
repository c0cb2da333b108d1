import autocannon from "autocannon";

/** One request of a run. */
export type Shot = { method?: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string };

/** What a run measured: requests a second, percentiles in milliseconds, and answers that were none (or not the expected status). */
export type Measured = { requests: number; rate: number; p50: number; p95: number; p99: number; errors: number };

type Limits = { seconds: number; connections: number; amount?: number };

/** Sends requests one after the other on each connection until the time (or the `amount` of requests) is over. */
export async function measure(
  address: string,
  next: () => Shot,
  isGood: (status: number) => boolean,
  { seconds, connections, amount }: Limits,
): Promise<Measured> {
  const times: number[] = [];
  let wrong = 0;
  const from = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: address,
        connections: Math.min(connections, amount ?? connections),
        duration: seconds,
        timeout: 60,
        amount,
        requests: [{ setupRequest: (request) => ({ ...request, body: undefined, ...next() }) }],
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    if (amount) setTimeout(() => run.stop?.(), seconds * 1000).unref();
    run.on("response", (_client, status, _bytes, time) => {
      times.push(time);
      if (!isGood(status)) wrong += 1;
    });
  });
  const elapsed = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  const percentile = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    requests: times.length,
    rate: times.length / elapsed,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    // No answer at all in that time is a failure, not a figure.
    errors: wrong + result.errors + result.timeouts + (times.length === 0 ? 1 : 0),
  };
}
