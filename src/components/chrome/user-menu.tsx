import { useTranslations } from "next-intl";
import { Initials } from "../data/initials";
import { Icon } from "../icon";
import { Link } from "../link";

/** Who is signed in, as their pages show them. */
export type Reader = { name: string; role: string; organisation: string };

const item = "flex min-h-11 items-center gap-3 px-4 text-ink hover:bg-canvas hover:text-link-hover hover:underline";

/** Who is signed in, and what they can do about it. The browser opens and closes it by itself, JavaScript or not. */
export function UserMenu({ name, role, organisation }: Reader) {
  const t = useTranslations("layout");
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        className="inline-flex min-h-10 items-center gap-2 rounded-sm pl-2 hover:underline"
      >
        <Initials name={name} />
        <span className="max-sm:sr-only">{name}</span>
        <Icon name="arrow-down-triangle" />
      </button>
      <div
        id="user-menu"
        popover="auto"
        className="user-menu on-light w-72 rounded-sm border border-line bg-white text-ink shadow-lg"
      >
        <div className="border-line border-b px-4 py-3">
          <p className="font-semibold">{name}</p>
          <p className="text-soft text-sm">{role}</p>
          <p className="text-muted text-sm">{organisation}</p>
        </div>
        <ul className="py-1">
          <li>
            <Link href="/account" className={item}>
              <Icon name="key" className="size-5 text-primary" />
              {t("changePassword")}
            </Link>
          </li>
          <li>
            <Link href="/sign-out" className={item}>
              <Icon name="logout" className="size-5 text-primary" />
              {t("signOut")}
            </Link>
          </li>
        </ul>
      </div>
    </>
  );
}
