import { Card } from "@/components/data/card";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormWords } from "@/components/form/words";
import { UploadForm } from "./upload-form";

type Props = {
  title: string;
  label: string;
  hint: string;
  send: string;
  /** The route the file goes to. */
  action: string;
  /** What was wrong with the last file. */
  problem: string | null;
};

/** A table is sent from here, as CSV or XLSX. */
export function TableUpload({ title, label, hint, send, action, problem }: Props) {
  const words = useFormWords();
  return (
    <Card title={title}>
      <UploadForm words={words} label={label} problem={problem} action={action}>
        <FileField name="file" label={label} hint={hint} accept=".csv,.txt,.xlsx,text/csv" width="full" />
        <div>
          <SubmitButton icon="upload">{send}</SubmitButton>
        </div>
      </UploadForm>
    </Card>
  );
}
