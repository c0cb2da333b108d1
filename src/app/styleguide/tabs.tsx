import { Tabs } from "@/components/data/tabs";

const pages = {
  "/styleguide": "Pieces",
  "/styleguide/charts": "Charts",
  "/styleguide/list": "A list",
  "/styleguide/case": "A case",
  "/styleguide/form": "A form",
};

/** The pages of the style guide. */
export function StyleguideTabs({ current }: { current: keyof typeof pages }) {
  return (
    <Tabs
      label="Style guide"
      tabs={Object.entries(pages).map(([href, label]) => ({ href, label, current: href === current }))}
    />
  );
}
