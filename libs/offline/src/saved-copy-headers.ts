/** Set by the service worker on an answer that comes from this computer: when the copy was taken (ISO time). */
export const savedHeader = 'x-kindling-saved';
/** `away`: the server did not answer; `slow`: it takes longer than a pupil's patience. */
export const whyHeader = 'x-kindling-why';
