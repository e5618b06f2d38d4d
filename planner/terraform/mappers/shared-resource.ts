import type { SharedResource } from "../../model/network";
import { each } from "../resources/resources";

/** aws_ram_resource_association. */
export const SHARED_RESOURCES = each<SharedResource>(["aws_ram_resource_association"], (instance, scopes) => ({
  ...scopes.located(instance),
  resource: scopes.one(instance, "resource_arn"),
}));
