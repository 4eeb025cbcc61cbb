/** The mark: an S folded from cloth with its selvedge. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden fill="none">
      <path
        d="M24 7.5C22 5 19 4 15.8 4 11 4 7.5 6.4 7.5 10.2c0 8.4 17 4.2 17 11.6 0 3.9-3.8 6.2-8.6 6.2-3.7 0-6.9-1.3-8.9-4"
        stroke="currentColor"
        strokeWidth="6"
        strokeLinecap="butt"
      />
      <path
        d="M24 7.5C22 5 19 4 15.8 4 11 4 7.5 6.4 7.5 10.2c0 8.4 17 4.2 17 11.6 0 3.9-3.8 6.2-8.6 6.2-3.7 0-6.9-1.3-8.9-4"
        stroke="#C8102E"
        strokeWidth="2"
        strokeLinecap="butt"
      />
    </svg>
  )
}
