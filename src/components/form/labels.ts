import { Children, isValidElement, type ReactNode } from "react";

/** What the fields of a form are called, read from the elements it was composed of: known before anything is drawn, so also without JavaScript. */
export function labelsOf(children: ReactNode): Record<string, string> {
  const labels: Record<string, string> = {};
  const read = (nodes: ReactNode) =>
    Children.forEach(nodes, (node) => {
      if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(node)) return;
      const { name, label, children: inner } = node.props;
      if (typeof name === "string" && typeof label === "string") labels[name] = label;
      if (typeof inner !== "function") read(inner);
    });
  read(children);
  return labels;
}
