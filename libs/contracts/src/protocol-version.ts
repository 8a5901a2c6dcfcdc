/**
 * Raise the version with every change on the wire, add a line to the history, and set the hash that the test prints.
 * Offline outboxes may be weeks old: a change that old clients cannot survive needs a new operation `schema`, not an edit.
 *
 * 1  first release
 * 2  answers as operations; the list of what a lesson needs without network
 */
export const PROTOCOL_VERSION = 2;
export const WIRE_HASH = '33f1207fb508ade3';
