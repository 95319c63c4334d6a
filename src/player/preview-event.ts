/** The slides of the page were changed, and the one of the id in its detail is to be shown: see preview.ts. */
export const CHANGED = 'lectern-changed'
