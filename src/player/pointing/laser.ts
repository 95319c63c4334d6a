import { make } from '../dom.ts'

/** Where something is pointed at on the slide, as shares of its width and height; null for nowhere. */
export type Spot = { x: number; y: number } | null

/** A red spot on the slide, led by the mouse here, or from the speaker's window. */
export interface Laser {
  toggle(): void
  isOn(): boolean
  point(spot: Spot): void
}

/** `slide` is the one that is shown. */
export function laserOn(slide: () => Element): Laser {
  const spot = make('div', 'laser')
  const place = (x: number, y: number) => {
    spot.style.translate = `${x}px ${y}px`
    if (!spot.isConnected) document.body.append(spot)
  }
  const follow = ({ clientX, clientY }: PointerEvent) => place(clientX, clientY)
  let isOn = false
  return {
    isOn: () => isOn,
    toggle() {
      isOn = !isOn
      document.documentElement.classList.toggle('is-lasing', isOn)
      if (isOn) document.addEventListener('pointermove', follow)
      else {
        document.removeEventListener('pointermove', follow)
        spot.remove()
      }
    },
    point(at) {
      const box = slide().querySelector('.slide')?.getBoundingClientRect()
      if (at && box) place(box.left + at.x * box.width, box.top + at.y * box.height)
      else if (!isOn) spot.remove()
    },
  }
}
