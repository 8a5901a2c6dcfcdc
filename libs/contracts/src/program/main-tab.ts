/** The tab that every sketch has; the text of a program stands in it. */
export const mainTab = 'sketch.ino';
