import qrcode from "qrcode-generator";

/** Light modules around a code, as scanners need them. */
const margin = 4;

/** A text as a QR code to be drawn: how many modules wide, and the dark ones as one SVG path. */
export function qrCode(text: string) {
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const count = code.getModuleCount();
  const dark: string[] = [];
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) dark.push(`M${column + margin} ${row + margin}h1v1h-1z`);
  return { size: count + 2 * margin, path: dark.join("") };
}
