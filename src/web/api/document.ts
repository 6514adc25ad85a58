import type { Board } from "../../board.js";
import { en } from "../../messages/en.js";
import type { Api } from "./api.js";

export type OpenApiDocument = ReturnType<Api["getOpenAPI31Document"]>;

/** The OpenAPI 3.1 document of every route of the API. */
export function openApiDocument(api: Api, board: Board): OpenApiDocument {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Clusterwork",
      version: "1",
      description: `${en.docs.promise} ${en.docs.errors}`,
      license: { name: "MIT" },
    },
    servers: [{ url: board.config.baseUrl }],
  });
}
