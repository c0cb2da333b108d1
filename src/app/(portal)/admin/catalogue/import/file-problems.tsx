"use client";

import { useField } from "@/components/form/context";

type Props = { title: string };

/** Everything else that is wrong in the price list: the field tells the first problem only, and a file is put right in one go. */
export function FileProblems({ title }: Props) {
  const [, ...others] = useField("file").errors;
  if (others.length === 0) return null;
  return (
    <div className="border-danger border-l-4 pl-3 text-sm">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {others.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
