import { PRICE_DIMENSIONS } from "../../planner/catalog/names/price-dimensions";

interface ConfigurationSchema {
  readonly properties: {
    readonly discounts: {
      readonly properties: { readonly by_dimension: { readonly propertyNames: { enum: string[] } } };
    };
  };
}

/** The JSON Schema of the configuration with the price dimensions of the catalogue. */
export function withPriceDimensions(text: string): string {
  const schema = JSON.parse(text) as ConfigurationSchema;
  schema.properties.discounts.properties.by_dimension.propertyNames.enum = [...PRICE_DIMENSIONS];
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
