export type Placement = 'bottom-start' | 'bottom-end' | 'bottom' | 'top' | 'top-end' | 'right' | 'right-end' | 'left'

type Box = { left: number; top: number; width: number; height: number }
type Size = { width: number; height: number }

const margin = 8

/**
 * Where a floating box goes beside its anchor, in the coordinates of the window: on the wished side, on the
 * opposite one when only that has room, and never over the window's edge. All px.
 */
export function placeFloating(
  anchor: Box,
  box: Size,
  view: Size,
  placement: Placement,
  gap = 4,
): { left: number; top: number } {
  const [side, align = 'center'] = placement.split('-') as [string, string | undefined]
  const vertical = side === 'top' || side === 'bottom'
  const room = {
    bottom: view.height - (anchor.top + anchor.height) - gap - margin,
    top: anchor.top - gap - margin,
    right: view.width - (anchor.left + anchor.width) - gap - margin,
    left: anchor.left - gap - margin,
  }
  const opposite = { bottom: 'top', top: 'bottom', right: 'left', left: 'right' } as const
  const wished = side as keyof typeof room
  const needed = vertical ? box.height : box.width
  const chosen = room[wished] < needed && room[opposite[wished]] > room[wished] ? opposite[wished] : wished

  const along = (start: number, length: number, size: number) =>
    align === 'start' ? start : align === 'end' ? start + length - size : start + (length - size) / 2
  const left = vertical
    ? along(anchor.left, anchor.width, box.width)
    : chosen === 'right'
      ? anchor.left + anchor.width + gap
      : anchor.left - gap - box.width
  const top = vertical
    ? chosen === 'bottom'
      ? anchor.top + anchor.height + gap
      : anchor.top - gap - box.height
    : along(anchor.top, anchor.height, box.height)
  const clamp = (value: number, size: number, limit: number) => Math.max(margin, Math.min(value, limit - size - margin))
  return { left: Math.round(clamp(left, box.width, view.width)), top: Math.round(clamp(top, box.height, view.height)) }
}
