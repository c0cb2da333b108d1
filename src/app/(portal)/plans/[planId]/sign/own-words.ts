import type { PersonLanguage } from "@/lib/languages";
import ar from "@/messages/ar/ownPlan.json";
import en from "@/messages/en/ownPlan.json";
import fr from "@/messages/fr/ownPlan.json";
import it from "@/messages/it/ownPlan.json";

const all = { it, en, fr, ar } satisfies Record<PersonLanguage, unknown>;

/** What a letter or a slip tells the person in each language, side by side: the staff's screen need not be in theirs. */
export const ownWords = (language: PersonLanguage) => ({
  mail: all[language].mail,
  title: all[language].title,
  slip: all[language].slip.text,
});
