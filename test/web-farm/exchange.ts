/** A request as the systems see it. */
export interface FarmRequest {
  method: string;
  /** Lower case, without port. */
  host: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
}

export interface FarmAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Whether it comes with ETag and Last-Modified and may become a 304. */
  conditional?: boolean;
}

export function json(value: unknown, status = 200): FarmAnswer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(value),
    conditional: status === 200,
  };
}

export function html(body: string, status = 200): FarmAnswer {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body,
    conditional: status === 200,
  };
}

export function xml(body: string, type = "application/xml"): FarmAnswer {
  return { status: 200, headers: { "content-type": `${type}; charset=utf-8` }, body, conditional: true };
}

export function text(body: string, status = 200): FarmAnswer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body };
}

export function redirect(location: string, status: 301 | 302 | 307): FarmAnswer {
  return { status, headers: { location }, body: "" };
}
