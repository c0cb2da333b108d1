import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { BarChart } from "@/components/charts/bar-chart";
import { EventChart } from "@/components/charts/event-chart";
import { FunnelChart } from "@/components/charts/funnel-chart";
import { LineChart } from "@/components/charts/line-chart";
import { StackedBar } from "@/components/charts/stacked-bar";
import { draw } from "../support/draw";

const measure = fc.integer({ min: 0, max: 2_000_000_000 });
const measures = fc.array(measure, { maxLength: 12 });
const named = (values: number[]) => values.map((value, index) => ({ label: `Voce ${index}`, value, text: `${value}` }));

describe("a chart", () => {
  property.prop([measures])("of bars draws any measures and tells each as text", (values) => {
    const html = draw(<BarChart title="T" labelHeader="V" valueHeader="N" bars={named(values)} />);
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
    for (const value of values) expect(html).toContain(`>${value}</td>`);
  });

  property.prop([fc.array(fc.option(measure), { maxLength: 12 })])(
    "of lines leaves a gap where there is no measure",
    (values) => {
      const points = values.map((_, index) => `Mese ${index}`);
      const texts = values.map(String);
      const html = draw(
        <LineChart title="T" labelHeader="M" points={points} tick={String} series={[{ label: "S", values, texts }]} />,
      );
      expect(html).not.toMatch(/NaN|Infinity/);
      expect(html.match(/<circle/g) ?? []).toHaveLength(values.filter((value) => value !== null).length);
    },
  );

  property.prop([measures])("of stacked bars never runs past its edge", (values) => {
    const bars = named(values).map(({ label, value, text }) => ({
      label,
      values: { done: value, left: value },
      texts: { done: text, left: text },
      total: `${value * 2}`,
    }));
    const series = [
      { key: "done", label: "Erogate" },
      { key: "left", label: "Rimaste" },
    ];
    const html = draw(<StackedBar title="T" labelHeader="V" totalHeader="Totale" series={series} bars={bars} />);
    for (const [, width] of html.matchAll(/width="([\d.]+)%"/g)) expect(Number(width)).toBeLessThanOrEqual(100);
  });

  const day = fc
    .date({ min: new Date("2024-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const readings = fc.array(fc.record({ day, value: measure, text: fc.constant("tanto") }), {
    minLength: 2,
    maxLength: 8,
  });
  const events = fc.array(fc.record({ day, label: fc.constant("Fatto"), tone: fc.constantFrom("good", "bad") }), {
    maxLength: 8,
  });
  property.prop([readings, events])(
    "of a measure over time numbers what happened and tells it as text",
    (read, marks) => {
      const html = draw(
        <EventChart
          title="T"
          dayHeader="Giorno"
          valueHeader="Debito"
          eventHeader="Che cosa"
          readings={read.toSorted((one, other) => one.day.localeCompare(other.day))}
          events={marks.toSorted((one, other) => one.day.localeCompare(other.day))}
          until="2026-12-31"
          formatDay={String}
          formatMonth={String}
          tick={String}
        />,
      );
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
      expect(html.match(/<li[ >]/g) ?? []).toHaveLength(marks.length);
      for (const [index] of marks.entries()) expect(html.split(`>${index + 1}</text>`).length).toBeGreaterThan(2);
      for (const one of [...read, ...marks]) expect(html).toContain(`>${one.day}</th>`);
    },
  );

  test("of a path says which share goes on from each stage", () => {
    const stages = named([40, 30, 0, 0]);
    const html = draw(<FunnelChart title="T" labelHeader="V" valueHeader="N" stages={stages} />);
    expect([...html.matchAll(/(\d+) %/g)].map((match) => match[1])).toEqual(["75", "0"]);
  });
});
