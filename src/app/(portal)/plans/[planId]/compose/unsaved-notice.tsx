"use client";

import { Notice } from "@/components/feedback/notice";
import { useComposer } from "./composer-state";

type Props = { title: string; lines: { id: string; key: string; name: string }[] };

/** At the top of the composer: in which services something was left unsaved, each a link to where it is offered again. */
export function UnsavedNotice({ title, lines }: Props) {
  const { offered } = useComposer();
  const where = lines.filter(({ id }) => offered.includes(id));
  if (where.length === 0) return null;
  return (
    <Notice title={title} live="status" className="mb-6">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {where.map(({ id, key, name }) => (
          <li key={id}>
            <a href={`#line-${key}`} className="link">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
