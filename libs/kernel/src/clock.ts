/** Time as an argument: pure code never reads the wall clock. Milliseconds since 1970. */
export interface Clock { now(): number }
