/** Rows below the one that is judged which may be looked at: wherever a file is cut into pieces, so many are there, or it ends. */
export const IN_SIGHT = 60;
