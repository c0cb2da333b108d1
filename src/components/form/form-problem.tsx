"use client";

import { Notice } from "../feedback/notice";
import { Link } from "../link";
import { useForm } from "./context";

/** What the rules refused, and where to go on instead when they know. */
export function FormProblem({ className }: { className?: string }) {
  const { state } = useForm();
  if (!state.problem) return null;
  return (
    <Notice tone="danger" live="alert" className={className}>
      {state.problem}
      {state.ways?.map(({ label, href }) => (
        <p key={href} className="mt-1">
          <Link href={href}>{label}</Link>
        </p>
      ))}
    </Notice>
  );
}
