import { belfioreConnector } from "@marketto/belfiore-connector-embedded";
import { CheckDigitizer, Parser } from "@marketto/codice-fiscale-utils";
