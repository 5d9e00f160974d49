/** What the table of layers says against an import. */
import type { Import } from './imports'
import { isEntry, layers, orders, roots } from './layers'
import type { Layer, Order } from './layers'

const without = (path: string): string => path.replace(/\.(ts|vue)$/, '')

const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

const layerOf = (path: string): Layer | undefined => layers.find((layer) => isIn(without(path), layer.path))

/** `@tiptap/core` and `@tiptap` are one package family, `pdfjs-dist/legacy` and `pdfjs-dist` one package. */
const isPackage = (specifier: string, name: string): boolean => isIn(specifier, name)

function againstPackage(layer: Layer, { from, specifier }: Import): string | null {
  if (specifier.startsWith('/node_modules/'))
    return againstPackage(layer, { from, specifier: specifier.slice(14), to: null, typeOnly: false })
  if (specifier.startsWith('virtual:')) return null
  const isAllowed = (layer.packages ?? []).some((name) => isPackage(specifier, name))
  return isAllowed ? null : `${from} may not import the package ${specifier}`
}

/** The place of a module in the order of its layer: its folder's, -1 below all, or above all. */
function rankOf({ layer, below, folders }: Order, path: string): number {
  const inside = without(path).slice(layer.length + 1)
  if (below.includes(inside)) return -1
  const at = folders.findIndex((folder) => isIn(inside, folder))
  if (at >= 0) return at
  return inside.includes('/') ? Number.NaN : folders.length
}

function againstOrder(one: Import, to: string): string | null {
  for (const order of orders) {
    if (!isIn(one.from, order.layer) || !isIn(to, order.layer)) continue
    const [here, there] = [rankOf(order, one.from), rankOf(order, to)]
    if (Number.isNaN(here)) return `${one.from} is in no folder of ${order.layer}`
    // What stands below may name one another; circles among them are found as circles.
    const isBelow = here === -1 && there === -1
    if (!isBelow && here < there && !(here === -1 && one.typeOnly && there <= 0))
      return `${one.from} may not import ${to}, which stands above it`
  }
  return null
}

function againstNeighbour(layer: Layer, { from }: Import, to: string): string | null {
  if (!layer.apart) return null
  const [, here, ...rest] = from.split('/')
  const [, there, ...others] = to.split('/')
  const isShared = others.length === 0
  return rest.length > 0 && here !== there && !isShared ? `${from} may not import its neighbour ${to}` : null
}

/** `null` where the table allows the import. */
export function complaint(one: Import): string | null {
  const { from, to } = one
  if (
    to !== null &&
    roots.some((root) => isIn(without(to), root)) &&
    !isIn(from, 'app') &&
    without(from) !== 'main'
  )
    return `${from} may not import ${to}: nobody imports the ${to.split('/')[0]}`
  if (roots.some((root) => isIn(without(from), root)) || from.endsWith('.d.ts')) return null
  if (to === 'polyfills') return isEntry(from) ? null : `${from} is no entry: it needs no polyfills`
  const layer = layerOf(from)
  if (!layer) return `${from} is in no layer`
  if (to === null) return againstPackage(layer, one)
  if (isIn(without(to), layer.path)) return againstNeighbour(layer, one, without(to)) ?? againstOrder(one, to)
  const allowed = [...layer.may, ...(one.typeOnly ? (layer.mayName ?? []) : [])]
  return allowed.some((place) => isIn(without(to), place)) ? null : `${from} may not import ${to}`
}
