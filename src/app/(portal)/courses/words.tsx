import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { CourseEditionStatus, CourseStatus, EnrolmentStatus } from "@/generated/prisma/enums";

const courseTones: Record<CourseStatus, StatusTone> = {
  DRAFT: "quiet",
  PROPOSED: "info",
  APPROVED: "success",
  DECLINED: "danger",
  WITHDRAWN: "neutral",
};

/** Where a course stands, in one or two words. */
export function CourseTag({ status }: { status: CourseStatus }) {
  const t = useTranslations("course.status");
  return <StatusTag tone={courseTones[status]}>{t(status)}</StatusTag>;
}

const editionTones: Record<CourseEditionStatus, StatusTone> = {
  PLANNED: "info",
  STARTED: "accent",
  COMPLETED: "success",
  CANCELLED: "neutral",
};

/** Where an edition stands. */
export function EditionTag({ status }: { status: CourseEditionStatus }) {
  const t = useTranslations("course.editionStatus");
  return <StatusTag tone={editionTones[status]}>{t(status)}</StatusTag>;
}

const enrolmentTones: Record<EnrolmentStatus, StatusTone> = {
  WAITING: "warning",
  ENROLLED: "info",
  COMPLETED: "success",
  NOT_COMPLETED: "neutral",
  WITHDRAWN: "quiet",
};

/** Where somebody stands in an edition. */
export function EnrolmentTag({ status }: { status: EnrolmentStatus }) {
  const t = useTranslations("course.enrolmentStatus");
  return <StatusTag tone={enrolmentTones[status]}>{t(status)}</StatusTag>;
}
