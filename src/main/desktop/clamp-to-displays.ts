// Where a remembered window can be opened now: a display may be gone, smaller or elsewhere.

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** This much of the window's top must be on one display, or nobody could take hold of it (DIP). */
const gripWidth = 120
const gripHeight = 32

/**
 * The bounds themselves where the window can be reached there; else the same size, no larger than the
 * display, in the middle of the one that shows most of it, or of the first.
 *
 * @param workAreas of all displays, the primary first
 */
export function clampToDisplays(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle {
  const [primary] = workAreas
  if (primary === undefined) return bounds
  const top = { ...bounds, height: gripHeight }
  const reachable = workAreas.some((area) => {
    const { width, height } = overlap(top, area)
    return width >= Math.min(gripWidth, bounds.width) && height >= gripHeight
  })
  const area = nearest(bounds, workAreas) ?? primary
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  if (reachable) return { x: bounds.x, y: bounds.y, width, height }
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

/** The area that shows most of the window; undefined when none shows any. */
function nearest(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const shown = areas
    .map((area) => ({ area, size: sizeOf(overlap(bounds, area)) }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size)
  return shown[0]?.area
}

const sizeOf = ({ width, height }: Pick<Rectangle, 'width' | 'height'>) => width * height

function overlap(one: Rectangle, other: Rectangle): Pick<Rectangle, 'width' | 'height'> {
  const span = (a: number, aSize: number, b: number, bSize: number) =>
    Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b))
  return {
    width: span(one.x, one.width, other.x, other.width),
    height: span(one.y, one.height, other.y, other.height),
  }
}
