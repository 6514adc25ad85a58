import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { OpenApiDocument } from "../api/document.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { operationsOf, typeWords } from "../openapi-reading.js";
import type { Operation, SchemaLike } from "../openapi-reading.js";
import { showPage } from "../views/page.js";

/** `/docs`: the reference, from the same document that programs read. */
export function addDocsPage(app: Hono, site: Site): void {
  app.get("/docs", (c) => {
    const { document } = site;
    const operations = operationsOf(document);
    const tags = [...new Set(operations.map(({ tag }) => tag))];
    return showPage(c, site, {
      meta: { title: en.docs.title, description: en.docs.promise, path: "/docs" },
      body: (
        <div class="docs">
          <h1>{en.docs.title}</h1>
          <div class="prose">
            <p>{en.docs.promise}</p>
            <p>{en.docs.errors}</p>
            <p>
              <a href="/openapi.json">{en.docs.machine}</a>
            </p>
          </div>
          <Contents operations={operations} />
          {tags.map((tag) => (
            <section class="block">
              <h2>{tag}</h2>
              {operations
                .filter((operation) => operation.tag === tag)
                .map((operation) => (
                  <OperationEntry operation={operation} baseUrl={site.board.config.baseUrl} />
                ))}
            </section>
          ))}
          <Schemas document={document} />
        </div>
      ),
    });
  });
}

const Contents: FC<{ operations: Operation[] }> = ({ operations }) => (
  <nav aria-label={en.docs.contents}>
    <ul class="plain columns">
      {operations.map(({ id, method, path }) => (
        <li>
          <a href={`#${id}`}>
            <code>
              {method} {path}
            </code>
          </a>
        </li>
      ))}
      <li>
        <a href="#schemas">{en.docs.schemas}</a>
      </li>
    </ul>
  </nav>
);

const OperationEntry: FC<{ operation: Operation; baseUrl: string }> = ({ operation, baseUrl }) => {
  const { id, method, path, summary, description, parameters, body, responses } = operation;
  const line = (
    <code>
      {method} {baseUrl + path}
    </code>
  );
  return (
    <section class="operation" id={id}>
      <h3>{summary}</h3>
      <p>{method === "GET" && !path.includes("{") ? <a href={path}>{line}</a> : line}</p>
      {description === "" ? null : <p>{description}</p>}
      {parameters.length === 0 ? null : <Parameters parameters={parameters} summary={summary} />}
      {body === null ? null : (
        <p>
          {en.docs.body}: <TypeWords schema={body} />
        </p>
      )}
      <ul class="plain">
        {responses.map((response) => (
          <li>
            <strong>{response.status}</strong> {response.description}
            {response.schema === null ? null : ": "}
            {response.schema === null ? null : <TypeWords schema={response.schema} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Parameters: FC<Pick<Operation, "parameters" | "summary">> = ({ parameters, summary }) => (
  <div class="scroll" tabindex={0} role="region" aria-label={`${en.docs.parameters}: ${summary}`}>
    <table>
      <thead>
        <tr>
          <th scope="col">{en.docs.name}</th>
          <th scope="col">{en.docs.meaning}</th>
          <th scope="col">{en.docs.type}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <tr>
            <td>
              <code>{parameter.name}</code>
            </td>
            <td>
              {parameter.description}
              {parameter.example === null ? null : <code class="example">{parameter.example}</code>}
            </td>
            <td>
              <TypeWords schema={parameter.schema} />
              {parameter.required ? `, ${en.docs.required}` : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** A type in words, with a link where it has a name. */
const TypeWords: FC<{ schema: SchemaLike }> = ({ schema }) => {
  const { words, name } = typeWords(schema);
  return (
    <>
      {words}
      {name === null ? null : (
        <a href={`#schema-${name}`}>
          <code>{name}</code>
        </a>
      )}
    </>
  );
};

const Schemas: FC<{ document: OpenApiDocument }> = ({ document }) => (
  <section class="block" id="schemas">
    <h2>{en.docs.schemas}</h2>
    {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
      <details class="shape">
        <summary>
          <code>{name}</code>
        </summary>
        <div id={`schema-${name}`}>
          {schema.description === undefined ? null : <p>{schema.description}</p>}
          <Fields schema={schema as SchemaLike} />
        </div>
      </details>
    ))}
  </section>
);

/** The fields of an object; objects within it open below their field. */
const Fields: FC<{ schema: SchemaLike }> = ({ schema }) => (
  <dl class="fields">
    {Object.entries(schema.properties ?? {}).map(([name, field]) => {
      const inner = field.items ?? field;
      return (
        <div>
          <dt>
            <code>{name}</code> <TypeWords schema={field} />
          </dt>
          <dd>
            {field.description ?? ""}
            {inner.properties === undefined ? null : <Fields schema={inner} />}
          </dd>
        </div>
      );
    })}
  </dl>
);
