import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Preview } from '../../model/preview.ts'
import { unusable } from '../refused.ts'
import type { Draft } from './draft.ts'

/** Nobody but this machine is answered. */
const HERE = '127.0.0.1'
/** Where a preview is found when nothing else is asked for: the same at each start, so an open page comes back. */
const USUAL_PORT = 4180

/** A server of one preview. */
export interface PreviewServer {
  url: string
  /** Tells every open page. */
  tell(draft: Draft): void
  close(): void
}

/**
 * Serves a draft, and its changes as they come, to this machine alone: a page, a script and a stream of events.
 * @param script what an open page runs beside the deck
 * @throws UnusableInput where the port can't be used
 */
export async function servePreview(
  first: Draft,
  script: string,
  port?: number,
): Promise<PreviewServer> {
  let draft = first
  const listening = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    if (!isForUs(request)) send(response, 403, 'text/plain', '')
    else if (request.url === '/preview.js') send(response, 200, 'text/javascript', script)
    else if (request.url?.startsWith('/events')) {
      listening.add(response)
      response.on('close', () => listening.delete(response))
      begin(response)
      if (versionOf(request) !== draft.preview.version) tell(response, draft.preview)
    } else if (request.url === '/') send(response, 200, 'text/html', pageOf(draft))
    else send(response, 404, 'text/plain', '')
  })
  const { port: own } = await listen(server, port)
  return {
    url: `http://${HERE}:${own}/`,
    tell(next) {
      const told = withoutFonts(next.preview, draft.preview)
      draft = next
      for (const one of listening) tell(one, told)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A page of another site that has this server's address under a name of its own asks for another host. */
function isForUs({ headers, method }: IncomingMessage): boolean {
  return method === 'GET' && /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '')
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 500\n\n')
}

/** What the page has: as it was loaded, or as it was told last. */
function versionOf({ headers, url = '' }: IncomingMessage): string {
  const last = headers['last-event-id']
  return typeof last === 'string' ? last : (url.split('?')[1] ?? '')
}

/** Who listens has the fonts of the draft before: they are most of what there is to tell. */
function withoutFonts(next: Preview, last: Preview): Preview {
  if (!next.deck || next.deck.fonts !== last.deck?.fonts) return next
  return { ...next, deck: { ...next.deck, fonts: null } }
}

function tell(response: ServerResponse, preview: Preview): void {
  response.write(`id: ${preview.version}\ndata: ${JSON.stringify(preview)}\n\n`)
}

function pageOf({ html, preview }: Draft): string {
  const mark = `<meta name="lectern-preview" content="${preview.deck === null ? '' : preview.version}">`
  return html().replace('<meta charset="utf-8">', `$&\n${mark}`)
}

async function listen(server: Server, port: number | undefined): Promise<AddressInfo> {
  const isFree = await listensAt(server, port ?? USUAL_PORT)
  if (!isFree && port !== undefined) throw unusable((said) => said.portTaken(port))
  if (!isFree) await listensAt(server, 0)
  return server.address() as AddressInfo
}

function listensAt(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const fail = () => resolve(false)
    server.once('error', fail)
    server.listen(port, HERE, () => {
      server.off('error', fail)
      resolve(true)
    })
  })
}
