import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/feedback/disclosure";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { audiencesOf, staysWithin } from "@/domain/comment";
import type { Actor } from "@/domain/permissions";
import type { Conversation, Thread } from "@/server/comments/get-conversation";
import { UnsavedText } from "../../local-drafts/unsaved-text";
import { useOfferWords } from "../../local-drafts/words";
import { answerCommentAction } from "./comment-actions";
import { AudienceField, MentionsField } from "./word-fields";

type Props = { thread: Thread; conversation: Conversation; actor: Actor };

/** An answer under a thread, for its readers or fewer. */
export function Reply({ thread, conversation, actor }: Props) {
  const t = useTranslations("comment");
  const offer = useOfferWords();
  const who = thread.author.name ?? thread.author.organisation.name;
  const audiences = audiencesOf(actor).filter((audience) => staysWithin(thread.audience, audience));
  return (
    <Disclosure
      summary={
        <>
          {t("reply")}
          <span className="sr-only">: {t("replyTo", { name: who })}</span>
        </>
      }
    >
      <Form
        key={thread.answers.length}
        action={answerCommentAction}
        id={`answer-${thread.id}`}
        labels={{ audience: t("whoReads"), mentions: t("mentions") }}
        className="flex max-w-3xl flex-col gap-3"
      >
        <HiddenField name="planId" value={conversation.planId} />
        <HiddenField name="threadId" value={thread.id} />
        <TextArea name="body" readers={{ by: "audience" }} label={t("answerBody")} rows={2} maximum={2000} />
        <UnsavedText
          page={conversation.planId}
          form={`answer/${thread.id}`}
          name="body"
          label={t("answerBody")}
          words={offer}
        />
        <AudienceField audiences={audiences} conversation={conversation} />
        <MentionsField people={conversation.people} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton small>{t("sendAnswer")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
