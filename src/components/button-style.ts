/** How strongly a button asks to be pressed; a screen has one primary. */
export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex items-center justify-center gap-2 rounded-sm border-2 font-semibold text-center leading-tight no-underline aria-disabled:opacity-70 print:hidden";

const tones: Record<ButtonTone, string> = {
  primary: "border-primary bg-primary text-white hover:border-primary-hover hover:bg-primary-hover",
  secondary: "border-primary bg-white text-primary hover:border-primary-hover hover:bg-canvas hover:text-primary-hover",
  quiet:
    "border-transparent bg-transparent text-link underline underline-offset-4 hover:bg-canvas hover:text-link-hover",
  danger: "border-danger bg-danger text-white hover:border-danger-deep hover:bg-danger-deep",
};

/** The classes of a button or of a link that looks like one. */
export function buttonStyle(tone: ButtonTone = "primary", small = false) {
  return `${base} ${small ? "min-h-9 px-3 py-1 text-sm" : "min-h-11 px-5 py-2"} ${tones[tone]}`;
}
