// One card at a time is in the Tab order; the arrow keys go from card to card, up and down by what is seen.
import { useState, type FocusEvent, type HTMLAttributes, type KeyboardEvent } from 'react'
import type { Preset } from '../../shared/presets.ts'

interface CardKeys {
  readonly active: string | undefined
  readonly container: HTMLAttributes<HTMLElement>
}

/**
 * @param cards as they are seen, first to last.
 * @param chosen where the Tab key arrives first, while it is among the cards.
 */
export function useCardKeys(chosen: string | undefined, cards: readonly Preset[]): CardKeys {
  const [last, setLast] = useState(chosen)
  const known = (id: string | undefined) => cards.some((card) => card.id === id)
  const active = [last, chosen].find(known) ?? cards[0]?.id
  return {
    active,
    container: {
      onFocus: ({ target }: FocusEvent) => {
        const id = cardOf(target)?.dataset['card']
        if (id !== undefined) setLast(id)
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const from = cardOf(event.target)
        if (from === null) return
        const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')]
        const next = neighbour(all, from, event.key)
        if (next === undefined) return
        event.preventDefault()
        next.querySelector('button')?.focus()
      },
    },
  }
}

function cardOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
}

function neighbour(
  all: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const index = all.indexOf(from)
  // The next card stands where the next word would.
  const rightwards = getComputedStyle(from).direction === 'rtl' ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return all[index + rightwards]
    case 'ArrowLeft':
      return all[index - rightwards]
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    case 'ArrowDown':
      return nearest(all.slice(index + 1), from)
    case 'ArrowUp':
      return nearest(all.slice(0, index).reverse(), from)
    default:
      return undefined
  }
}

/** Of the next line of cards, the one whose left edge is nearest. */
function nearest(candidates: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const { top, left } = from.getBoundingClientRect()
  const placed = candidates.map((card) => ({ card, place: card.getBoundingClientRect() }))
  const line = placed.find(({ place }) => Math.abs(place.top - top) > 4)?.place.top
  const away = ({ place }: (typeof placed)[number]) => Math.abs(place.left - left)
  return placed
    .filter(({ place }) => line !== undefined && Math.abs(place.top - line) <= 4)
    .sort((a, b) => away(a) - away(b))[0]?.card
}
