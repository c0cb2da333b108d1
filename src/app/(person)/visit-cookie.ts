/** The cookie that holds an open visit of a personal link, on these pages alone. */
export const visitCookie = "ponte-link";
