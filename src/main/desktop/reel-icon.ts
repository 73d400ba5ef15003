// Reelmill's mark, a reel with five holes, drawn dot by dot: a tray takes no SVG.

/** Dots along one side that each dot of the picture is the mean of, for smooth edges. */
const samples = 4
const holes = 5

/** In halves of the picture's width, as in the window's mark. */
const rim = 30 / 32
const holeDistance = 17 / 32
const holeRadius = 7 / 32

export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** Blue, green, red, alpha for each dot, row by row, as `nativeImage.createFromBitmap` takes them. */
export function drawReel(sizePx: number, { red, green, blue }: Colour): Uint8Array {
  const picture = new Uint8Array(sizePx * sizePx * 4)
  for (let y = 0; y < sizePx; y += 1) {
    for (let x = 0; x < sizePx; x += 1) {
      const covered = coverage(x, y, sizePx)
      // Skia wants colours multiplied by their alpha.
      const dot = [blue * covered, green * covered, red * covered, 255 * covered]
      picture.set(dot.map(Math.round), (y * sizePx + x) * 4)
    }
  }
  return picture
}

/** 0 to 1. */
function coverage(x: number, y: number, sizePx: number): number {
  let inside = 0
  const toUnit = (at: number, step: number) => ((at + (step + 0.5) / samples) / sizePx) * 2 - 1
  for (let row = 0; row < samples; row += 1) {
    for (let column = 0; column < samples; column += 1) {
      if (isReel(toUnit(x, column), toUnit(y, row))) inside += 1
    }
  }
  return inside / samples ** 2
}

function isReel(x: number, y: number): boolean {
  if (Math.hypot(x, y) > rim) return false
  for (let hole = 0; hole < holes; hole += 1) {
    const angle = (hole / holes) * 2 * Math.PI
    const across = x - holeDistance * Math.sin(angle)
    const down = y + holeDistance * Math.cos(angle)
    if (Math.hypot(across, down) < holeRadius) return false
  }
  return true
}
