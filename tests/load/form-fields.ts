const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value
    ?.replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
};

/** The hidden fields of the forms of a page which have one of this name, form by form, as a browser without JavaScript would send them. */
export function formsWith(html: string, field: string) {
  return [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([form]) =>
      [...form.matchAll(/<input\b[^>]*>/g)]
        .filter(([tag]) => attribute(tag, "type") === "hidden")
        .map(([tag]): [string, string] => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]),
    )
    .filter((fields) => fields.some(([name]) => name === field));
}

/** A body as browsers write it for a form that posts to a server action, with its content type. */
export function multipart(fields: [string, string][]) {
  const boundary = "----ponte-load";
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { body: `${parts.join("")}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}
