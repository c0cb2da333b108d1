type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether something was typed or chosen on this page that nobody saved yet: reading the page again might take it away. */
export const isTyping = () =>
  [...document.querySelectorAll<Field>("main form :is(input, textarea, select)")].some(isTouched);

function isTouched(field: Field) {
  if (field instanceof HTMLSelectElement) {
    const given = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(given, 0);
  }
  if (field.type === "hidden" || field.disabled) return false;
  if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
    return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}
