import { useTranslations } from "next-intl";
import { Icon } from "../icon";

type Props = {
  /** The page that answers. */
  action: string;
  label: string;
  placeholder?: string;
  name?: string;
  defaultValue?: string;
  /** What the address already asks for and the search must keep. */
  keep?: Record<string, string>;
  id?: string;
};

/** A search by words: a plain form, so its answer has an address. */
export function SearchBox({ action, label, placeholder, name = "q", defaultValue, keep = {}, id = "search" }: Props) {
  const t = useTranslations("common");
  return (
    <search>
      <form action={action} method="get" className="flex w-full max-w-xl">
        {Object.entries(keep).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <input
          id={id}
          name={name}
          type="search"
          defaultValue={defaultValue}
          placeholder={placeholder}
          maxLength={200}
          autoComplete="off"
          className="input rounded-r-none"
        />
        <button
          type="submit"
          className="inline-flex min-h-11 items-center rounded-r-sm border border-line-strong border-l-0 bg-white px-3 text-primary hover:bg-primary-light hover:text-primary-deep"
        >
          <Icon name="search" />
          <span className="sr-only">{t("search")}</span>
        </button>
      </form>
    </search>
  );
}
