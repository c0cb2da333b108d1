import { lockUserAction } from "../../actions";
import { EndingPage, endingMetadata } from "../ending-page";

/** Page title. */
export const generateMetadata = ({ params }: PageProps<"/admin/users/[userId]/lock">) =>
  endingMetadata({ params, ending: "lock" });

/** Asks once more before somebody is put out at once. */
export default async function LockUserPage({ params }: PageProps<"/admin/users/[userId]/lock">) {
  return <EndingPage params={params} ending="lock" action={lockUserAction} />;
}
