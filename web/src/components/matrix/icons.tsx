/* Drawn here because they stand inside cells: no request, no font, the colour of the text around them. */

interface IconProps {
  className?: string
}

export function WarnIcon({ className }: IconProps) {
  return (
    <svg className={className} width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">
      <path d="M5 .6 9.8 9.4H.2Z" fill="currentColor" />
    </svg>
  )
}

export function LockIcon({ className }: IconProps) {
  return (
    <svg className={className} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M3.5 5.5v-2a2.5 2.5 0 0 1 5 0v2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <rect x="2.2" y="5.3" width="7.6" height="5.6" rx="1.2" fill="currentColor" />
    </svg>
  )
}

export function TrendIcon({ className, direction }: IconProps & { direction: 'up' | 'down' }) {
  return (
    <svg className={className} width="8" height="6" viewBox="0 0 8 6" aria-hidden="true">
      <path d={direction === 'up' ? 'M4 .5 7.6 5.5H.4Z' : 'M4 5.5.4.5h7.2Z'} fill="currentColor" />
    </svg>
  )
}

export function UndoIcon() {
  return <Glyph path="M6 3 3 6l3 3M3.4 6H10a3.5 3.5 0 0 1 0 7H7" />
}

export function RedoIcon() {
  return <Glyph path="m10 3 3 3-3 3M12.6 6H6a3.5 3.5 0 0 0 0 7h3" />
}

export function FillDownIcon() {
  return <Glyph path="M3 2.7h10M8 5.5v7M5 9.7l3 3 3-3" />
}

export function FillRightIcon() {
  return <Glyph path="M2.7 3v10M5.5 8h7M9.7 5l3 3-3 3" />
}

export function CopyIcon() {
  return <Glyph path="M6 5.5h7v8H6zM10 5.5v-3H3v8h3" />
}

export function CloseIcon() {
  return <Glyph path="m4 4 8 8M12 4l-8 8" />
}

function Glyph({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
