package colearn.testkit.architecture.planted.neutral.axon;

import org.axonframework.commandhandling.CommandBus;

record Bus(CommandBus bus) {}
