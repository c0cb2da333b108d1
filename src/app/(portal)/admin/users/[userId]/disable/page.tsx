import { disableUserAction } from "../../actions";
import { EndingPage, endingMetadata } from "../ending-page";

/** Page title. */
export const generateMetadata = ({ params }: PageProps<"/admin/users/[userId]/disable">) =>
  endingMetadata({ params, ending: "disable" });

/** Asks once more before somebody can no longer enter. */
export default async function DisableUserPage({ params }: PageProps<"/admin/users/[userId]/disable">) {
  return <EndingPage params={params} ending="disable" action={disableUserAction} />;
}
