/** px of a drawing that is as wide as its place. */
export const chartSize = { width: 320, height: 132 }

/** Where the line is. */
export const chartArea = { left: 48, right: 312, top: 14, bottom: 110 }
