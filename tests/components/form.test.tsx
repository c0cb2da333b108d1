import { describe, expect, test } from "vitest";
import { Checkbox } from "@/components/form/checkbox";
import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { typedValues } from "@/components/form/kept-action";
import { labelsOf } from "@/components/form/labels";
import { MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { FormState } from "@/lib/form";
import { attributesOf, draw } from "../support/draw";

const unsent: FormState = { values: {}, errors: {} };
const refused = (values: FormState["values"], errors: FormState["errors"] = {}): FormState => ({ values, errors });
const stay = async (state: FormState) => state;
const drawIn = (initial: FormState, field: React.ReactNode) =>
  draw(
    <Form action={stay} id="trial" initial={initial}>
      {field}
    </Form>,
  );

const needs = [
  { value: "training", label: "Formazione" },
  { value: "internship", label: "Tirocinio" },
];

describe("a field", () => {
  test("has a label that names its control", () => {
    const html = drawIn(unsent, <TextField name="surname" label="Cognome" />);
    expect(attributesOf(html, /^<label/).for).toBe("trial-surname");
    expect(attributesOf(html, /^<input/).id).toBe("trial-surname");
  });

  test("is required unless it says that it is optional", () => {
    expect(attributesOf(drawIn(unsent, <TextField name="a" label="A" />), /^<input/)["aria-required"]).toBe("true");
    const optional = drawIn(unsent, <TextField name="a" label="A" optional />);
    expect(attributesOf(optional, /^<input/)["aria-required"]).toBe("false");
    expect(optional).toContain("(facoltativo)");
  });

  test("is described by its hint, its error and its unit", () => {
    const html = drawIn(
      refused({ debt: "1,234.5" }, { debt: ["No"] }),
      <MoneyField name="debt" label="D" hint="Così" />,
    );
    const input = attributesOf(html, /^<input/);
    expect(input["aria-invalid"]).toBe("true");
    expect(input["aria-describedby"]).toBe("trial-debt-hint trial-debt-error trial-debt-suffix");
    for (const id of input["aria-describedby"]?.split(" ") ?? []) expect(html).toContain(`id="${id}"`);
  });

  test("keeps what was typed over what was stored", () => {
    const html = drawIn(refused({ surname: "Rossi" }), <TextField name="surname" label="C" defaultValue="Bianchi" />);
    expect(attributesOf(html, /^<input/).value).toBe("Rossi");
  });

  test("keeps an emptied answer empty", () => {
    const html = drawIn(refused({ surname: "" }), <TextField name="surname" label="C" defaultValue="Bianchi" />);
    expect(attributesOf(html, /^<input/).value).toBe("");
  });

  test("never writes a password back into the page", () => {
    const html = drawIn(refused({ password: "segreta" }), <TextField name="password" label="P" type="password" />);
    expect(html).not.toContain("segreta");
  });

  test("shows as text a day that does not exist, so that it can be corrected", () => {
    const wrong = attributesOf(drawIn(refused({ on: "31/02/2026" }), <DateField name="on" label="D" />), /^<input/);
    expect(wrong).toMatchObject({ type: "text", value: "31/02/2026" });
    const right = attributesOf(drawIn(refused({ on: "2026-02-28" }), <DateField name="on" label="D" />), /^<input/);
    expect(right).toMatchObject({ type: "date", value: "2026-02-28" });
  });
});

describe("a choice", () => {
  test("keeps the option that was chosen", () => {
    const html = drawIn(
      refused({ need: "internship" }),
      <SelectField name="need" label="B" options={needs} defaultValue="training" />,
    );
    expect(html).toContain('<option value="internship" selected="">');
  });

  test("of several answers keeps those ticked, and none when none was", () => {
    const field = <CheckboxGroup name="needs" label="B" options={needs} defaultValue={["training"]} />;
    expect(drawIn(unsent, field).match(/checked/g)).toHaveLength(1);
    expect(drawIn(refused({ needs: ["training", "internship"] }), field).match(/checked/g)).toHaveLength(2);
    expect(drawIn(refused({ needs: [] }), field)).not.toContain("checked");
  });

  test("unticked stays unticked after a refusal", () => {
    const field = <Checkbox name="seen" label="V" defaultChecked />;
    expect(drawIn(unsent, field)).toContain("checked");
    expect(drawIn(refused({ seen: "" }), field)).not.toContain("checked");
  });

  test("among radios can be reached from the summary of what is wrong", () => {
    const html = drawIn(
      refused({}, { needs: ["Scelga"] }),
      <RadioGroup name="needs" label="Bisogni" options={needs} />,
    );
    expect(html).toContain('href="#trial-needs"');
    expect(attributesOf(html, /^<input/).id).toBe("trial-needs");
  });
});

describe("a form", () => {
  test("names each wrong field in its summary and leads to it", () => {
    const html = drawIn(
      refused({}, { surname: ["Compili questo campo."] }),
      <div>
        <TextField name="surname" label="Cognome" />
      </div>,
    );
    expect(html).toMatch(/<a href="#trial-surname"[^>]*>Cognome<\/a>/);
  });

  test("has no summary when nothing is wrong", () => {
    expect(drawIn(unsent, <TextField name="surname" label="Cognome" />)).not.toContain('role="alert"');
  });

  test("tells what the rules refused once, beside the button that was pressed for", () => {
    const html = drawIn(
      { values: {}, errors: {}, problem: "Già accettata." },
      <>
        <SubmitButton>Accetta</SubmitButton>
        <SubmitButton tone="secondary">Salva</SubmitButton>
      </>,
    );
    expect(html.match(/Già accettata\./g)).toHaveLength(1);
  });

  test("keeps what was typed when the connection is lost: words and choices, neither files nor its own marks", () => {
    const sent = new FormData();
    sent.append("surname", "Rossi");
    sent.append("needs", "training");
    sent.append("needs", "internship");
    sent.append("scan", new File(["x"], "x.pdf"));
    sent.append("$ACTION_KEY", "k");
    expect(typedValues(sent)).toEqual({ surname: "Rossi", needs: ["training", "internship"] });
  });

  test("finds the names of its fields however deep they stand", () => {
    const fields = (
      <section>
        {[<TextField key="a" name="a" label="Primo" />]}
        <div>
          <Checkbox name="b" label="Secondo" />
        </div>
        testo
      </section>
    );
    expect(labelsOf(fields)).toEqual({ a: "Primo", b: "Secondo" });
  });
});
