import type { Hono } from "hono";

export interface ReadPage {
  status: number;
  headers: Headers;
  html: string;
}

/** A person at a browser without script: opens pages of an app, and sends their forms. */
export function formClient(app: () => Hono) {
  const read = async (response: Response | Promise<Response>): Promise<ReadPage> => {
    const answer = await response;
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };
  return {
    read,
    get: (path: string) => read(app().request(path)),
    post: (path: string, fields: Record<string, string | string[]>) => {
      const entries = Object.entries(fields).flatMap(([name, values]) =>
        [values].flat().map((value): [string, string] => [name, value]),
      );
      return read(
        app().request(path, {
          method: "POST",
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "sec-fetch-site": "same-origin",
          },
          body: new URLSearchParams(entries).toString(),
        }),
      );
    },
  };
}
