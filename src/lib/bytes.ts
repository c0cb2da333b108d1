const number = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 1 });

/** "1,2 MB", "340 kB": the size of a file as people read it. */
export const formatBytes = (bytes: number) =>
  bytes < 1_000_000
    ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${number.format(bytes / 1_000_000)} MB`;
