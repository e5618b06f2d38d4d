import type { InternetGateway } from "../../model/network";
import { each } from "../resources/resources";

/** aws_internet_gateway. */
export const INTERNET_GATEWAYS = each<InternetGateway>(["aws_internet_gateway"], (instance, scopes) => ({
  ...scopes.located(instance),
  ref: scopes.ref(instance),
}));
