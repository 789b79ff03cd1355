/** How long (ms) after the press an insertion may still begin; later the user may be at something else. */
export const ACT_LIMIT = 3000;
