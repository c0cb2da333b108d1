type Props = { name: string; value: string | number };

/** An id or a version that travels with the form and that nobody types. */
export function HiddenField({ name, value }: Props) {
  return <input type="hidden" name={name} value={value} />;
}
