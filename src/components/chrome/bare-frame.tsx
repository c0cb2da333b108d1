import type { ReactNode } from "react";
import { Icon } from "../icon";

/** A page with only the service's name on it, for when the rest of the chrome could not be drawn. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bg-primary text-white">
        <p className="container-page flex items-center gap-3 py-3 font-bold text-2xl">
          <Icon name="ponte" className="h-9 w-14" />
          Ponte
        </p>
      </header>
      <main className="container-page">{children}</main>
    </>
  );
}
