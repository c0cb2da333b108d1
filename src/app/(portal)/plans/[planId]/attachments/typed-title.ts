/** The cookie that gives a title typed beside a refused file back to its form. */
export const typedTitle = "ponte-attachment-title";
