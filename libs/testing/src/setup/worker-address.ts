/** What a worklet file's address is in a browser; nothing loads it here. */
export default '/worker.js';
