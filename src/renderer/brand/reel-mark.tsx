// Reelmill's mark: a film reel that is a mill's wheel.
interface ReelMarkProps {
  readonly className?: string | undefined
  /** Filled, with fewer and larger holes: for sizes where thin lines would run together. */
  readonly small?: boolean
}

export function ReelMark({ className, small = false }: ReelMarkProps) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden className={className}>
      {small ? (
        <path
          fill="currentColor"
          fillRule="evenodd"
          d={`${circle(32, 32, 30)}${holes(5, 17, 7)}`}
        />
      ) : (
        <g fill="none" stroke="currentColor" strokeWidth="2.5">
          <path d={`${circle(32, 32, 28)}${holes(6, 17.5, 6)}`} />
          <path fill="currentColor" stroke="none" d={circle(32, 32, 3)} />
        </g>
      )}
    </svg>
  )
}

/** Path of `count` circles around the hub. */
function holes(count: number, distance: number, radius: number): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI
    return circle(32 + distance * Math.sin(angle), 32 - distance * Math.cos(angle), radius)
  }).join('')
}

function circle(x: number, y: number, radius: number): string {
  const arc = `a${radius} ${radius} 0 1 0`
  return `M${(x - radius).toFixed(2)} ${y.toFixed(2)}${arc} ${radius * 2} 0${arc} ${-radius * 2} 0z`
}
